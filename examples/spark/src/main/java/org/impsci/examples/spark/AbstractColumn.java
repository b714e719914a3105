package org.impsci.examples.spark;

import com.google.common.base.Preconditions;
import java.io.Serializable;

/**
 * The column of a table that holds abstracts.
 *
 * @param name its name
 * @param form how it holds them
 */
public record AbstractColumn(String name, Form form) implements Serializable {

  /** Checks the components. */
  public AbstractColumn {
    Preconditions.checkArgument(!name.isBlank(), "the column of abstracts has no name");
  }

  /** How a column holds a text. */
  public enum Form {
    /** As text, or as an array of texts, one for each section. */
    TEXT,
    /**
     * As the places of each word, from 0: <code>{"we": [0, 4], "asked": [1]}</code>; an object in
     * JSON, a map or the JSON as a text in Parquet. Also known as: inverted index.
     */
    INVERTED_INDEX
  }
}
