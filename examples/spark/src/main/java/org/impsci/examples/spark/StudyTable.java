package org.impsci.examples.spark;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.is_valid_utf8;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/** Brings tables of studies, whatever the names of their columns, into one shape. */
final class StudyTable {

  /** The column of a table that says which file a record is from, if it has one. */
  static final String FILE = "_file";

  /** The line of a file of lines. */
  static final String LINE = "value";

  /** A line that is not a JSON object in UTF-8; null in other rows and tables. */
  static final String MALFORMED = "_malformed";

  static final String ID = "id";
  static final String TITLE = "title";
  static final String ABSTRACT = "abstract";

  /** The abstract as places of words; null if the column of abstracts holds texts. */
  static final String INDEX = "index";

  static final DataType PLACES =
      DataTypes.createMapType(
          DataTypes.StringType, DataTypes.createArrayType(DataTypes.IntegerType));

  private StudyTable() {}

  /** Studies from lines of JSON, which do not have to have the columns. */
  static Dataset<Row> ofJsonLines(Dataset<Row> lines, StudyColumns columns) {
    StructType schema =
        new StructType()
            .add(columns.id(), DataTypes.StringType)
            .add(columns.title(), DataTypes.StringType)
            .add(columns.abstractColumn().name(), DataTypes.StringType)
            .add(MALFORMED, DataTypes.StringType);
    Column object =
        from_json(col(LINE), schema, ImmutableMap.of("columnNameOfCorruptRecord", MALFORMED));
    Dataset<Row> read =
        lines
            .filter(length(trim(col(LINE))).gt(0))
            .select(file(lines), when(is_valid_utf8(col(LINE)), object).as("study"), col(LINE));
    Column abstractText = col("study").getField(columns.abstractColumn().name());
    boolean index = columns.abstractColumn().form() == AbstractColumn.Form.INVERTED_INDEX;
    return read.select(
        col(FILE),
        when(col("study").isNull(), col(LINE))
            .otherwise(col("study").getField(MALFORMED))
            .as(MALFORMED),
        col("study").getField(columns.id()).as(ID),
        col("study").getField(columns.title()).as(TITLE),
        abstractText.as(ABSTRACT),
        (index ? places(abstractText) : noPlaces()).as(INDEX));
  }

  /**
   * Studies from a table.
   *
   * @throws IllegalArgumentException if a column has a type that is not read
   */
  static Dataset<Row> of(Dataset<Row> table, StudyColumns columns) {
    AbstractColumn abstractColumn = columns.abstractColumn();
    DataType type = type(table, abstractColumn.name());
    boolean index = abstractColumn.form() == AbstractColumn.Form.INVERTED_INDEX;
    boolean map = index && type instanceof MapType;
    Column abstractText =
        map ? lit(null).cast(DataTypes.StringType) : text(table, abstractColumn.name());
    Column places = noPlaces();
    if (map) {
      places = table.col(abstractColumn.name()).try_cast(PLACES);
    } else if (index) {
      places = places(abstractText);
    }
    return table.select(
        file(table),
        lit(null).cast(DataTypes.StringType).as(MALFORMED),
        text(table, columns.id()).as(ID),
        text(table, columns.title()).as(TITLE),
        abstractText.as(ABSTRACT),
        places.as(INDEX));
  }

  /** The column of files; of nulls if the table has none. */
  static Column file(Dataset<Row> table) {
    boolean known = Arrays.asList(table.columns()).contains(FILE);
    return known ? col(FILE) : lit(null).cast(DataTypes.StringType).as(FILE);
  }

  private static Column noPlaces() {
    return lit(null).cast(PLACES);
  }

  private static Column places(Column json) {
    return from_json(json, PLACES, ImmutableMap.of());
  }

  private static Column text(Dataset<Row> table, String name) {
    DataType type = type(table, name);
    Column column = table.col(name);
    if (type instanceof ArrayType array && array.elementType().equals(DataTypes.StringType)) {
      return array_join(column, "\n");
    }
    if (type instanceof ArrayType || type instanceof MapType || type instanceof StructType) {
      throw new IllegalArgumentException(
          "column \"%s\" has the type %s; expected a text, a number or an array of texts"
              .formatted(name, type.simpleString()));
    }
    return column.cast(DataTypes.StringType);
  }

  private static DataType type(Dataset<Row> table, String name) {
    return table.select(table.col(name)).schema().fields()[0].dataType();
  }
}
