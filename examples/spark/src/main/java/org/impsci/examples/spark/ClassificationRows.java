package org.impsci.examples.spark;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.impsci.core.Concept;
import org.impsci.taxonomy.study.StudyClassification;

/** A classification as a row, with vocabularies as their codes. */
final class ClassificationRows {

  /** What was found, without the id of the study. */
  static final StructType FINDINGS =
      new StructType()
          .add(
              "categories",
              arrayOf(
                  new StructType()
                      .add("category", DataTypes.StringType)
                      .add("strength", DataTypes.DoubleType)
                      .add("named", DataTypes.BooleanType)))
          .add(
              "approaches",
              arrayOf(
                  new StructType()
                      .add("code", DataTypes.StringType)
                      .add("name", DataTypes.StringType)
                      .add("used", DataTypes.BooleanType)))
          .add(
              "stages",
              arrayOf(
                  new StructType()
                      .add("stage", DataTypes.StringType)
                      .add("strength", DataTypes.DoubleType)))
          .add(
              "determinants",
              arrayOf(
                  new StructType()
                      .add("level", DataTypes.StringType)
                      .add("determinant", DataTypes.StringType)
                      .add("influence", DataTypes.StringType)
                      .add("strength", DataTypes.DoubleType)))
          .add(
              "codes",
              arrayOf(
                  new StructType()
                      .add("codebook", DataTypes.StringType)
                      .add("code", DataTypes.StringType)
                      .add("strength", DataTypes.DoubleType)))
          .add("explanation", DataTypes.StringType);

  /** The id of the study, and what was found. */
  static final StructType SCHEMA = withId(FINDINGS);

  private ClassificationRows() {}

  private static ArrayType arrayOf(StructType element) {
    return DataTypes.createArrayType(element, false);
  }

  private static StructType withId(StructType findings) {
    StructType schema = new StructType().add("id", DataTypes.StringType);
    for (StructField field : findings.fields()) {
      schema = schema.add(field);
    }
    return schema;
  }

  /** A row of {@link #SCHEMA}. */
  static Row row(StudyClassification found) {
    return RowFactory.create(
        found.id(),
        categories(found),
        approaches(found),
        stages(found),
        determinants(found),
        codes(found),
        found.explanation());
  }

  /** A row of {@link #FINDINGS}. */
  static Row findings(StudyClassification found) {
    return RowFactory.create(
        categories(found),
        approaches(found),
        stages(found),
        determinants(found),
        codes(found),
        found.explanation());
  }

  private static Row[] categories(StudyClassification found) {
    return rows(
        found.categories(),
        finding ->
            RowFactory.create(finding.category().code(), finding.strength(), finding.named()));
  }

  private static Row[] approaches(StudyClassification found) {
    return rows(
        found.approaches(),
        finding -> RowFactory.create(finding.code(), finding.name(), finding.used()));
  }

  private static Row[] stages(StudyClassification found) {
    return rows(
        found.stages(), finding -> RowFactory.create(finding.stage().code(), finding.strength()));
  }

  private static Row[] determinants(StudyClassification found) {
    return rows(
        found.determinants(),
        finding ->
            RowFactory.create(
                finding.level().code(),
                finding.findDeterminant().map(Concept::code).orElse(null),
                finding.influence().code(),
                finding.strength()));
  }

  private static Row[] codes(StudyClassification found) {
    return rows(
        found.codes(),
        finding -> RowFactory.create(finding.codebook(), finding.code(), finding.strength()));
  }

  private static <T> Row[] rows(List<T> findings, Function<T, Row> row) {
    return findings.stream().map(row).toArray(Row[]::new);
  }
}
