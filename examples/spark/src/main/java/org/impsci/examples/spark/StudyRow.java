package org.impsci.examples.spark;

import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A row of what {@link StudyTable} makes of a table. What is blank is not known, and null.
 *
 * @param file the file that it is from
 * @param malformed the line, if it is not a JSON object
 * @param id what names the study
 * @param title the title
 * @param text the abstract as the column holds it, which may be an index in JSON
 * @param places the abstract as the places of its words
 */
record StudyRow(
    @Nullable String file,
    @Nullable String malformed,
    @Nullable String id,
    @Nullable String title,
    @Nullable String text,
    scala.collection.@Nullable Map<String, Seq<Integer>> places) {

  static StudyRow of(Row row) {
    return new StudyRow(
        row.getString(0),
        row.getString(1),
        known(row.getString(2)),
        known(row.getString(3)),
        known(row.getString(4)),
        row.getMap(5));
  }

  private static @Nullable String known(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /**
   * The abstract in its words; null if it is not known.
   *
   * @throws IllegalArgumentException if it is an index, and not one that gives a text
   */
  @Nullable String abstractText(StudyColumns columns) {
    if (columns.abstractColumn().form() == AbstractColumn.Form.TEXT) {
      return text;
    }
    if (places == null) {
      if (text == null) {
        return null;
      }
      throw new IllegalArgumentException(
          "is no inverted index; expected an object of words, each with an array of its places");
    }
    Map<String, @Nullable List<@Nullable Integer>> index =
        Maps.transformValues(
            CollectionConverters.asJava(places),
            seq -> seq == null ? null : CollectionConverters.asJava(seq));
    return known(InvertedIndex.text(index));
  }

  /** The row as JSON, under the names of its table. */
  String json(StudyColumns columns) {
    StructType schema =
        new StructType()
            .add(columns.id(), DataTypes.StringType)
            .add(columns.title(), DataTypes.StringType)
            .add(
                columns.abstractColumn().name(),
                text == null && places != null ? StudyTable.PLACES : DataTypes.StringType);
    Object abstractValue = text == null ? places : text;
    return new GenericRowWithSchema(new Object[] {id, title, abstractValue}, schema).json();
  }
}
