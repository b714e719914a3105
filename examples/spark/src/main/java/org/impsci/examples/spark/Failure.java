package org.impsci.examples.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A record that broke a rule, as the table of failures holds it.
 *
 * @param record the record as it was read
 * @param column the column or JSON Pointer at fault; null if the record as a whole is
 * @param rule what is wrong and what would be accepted
 */
record Failure(String record, @Nullable String column, String rule) {

  static final StructType SCHEMA =
      new StructType()
          .add("file", DataTypes.StringType)
          .add("record", DataTypes.StringType)
          .add("column", DataTypes.StringType)
          .add("rule", DataTypes.StringType);

  /**
   * This failure as a row.
   *
   * @param file the file of the record; null if it came from none
   */
  Row row(@Nullable String file) {
    return RowFactory.create(file, record, column, rule);
  }
}
