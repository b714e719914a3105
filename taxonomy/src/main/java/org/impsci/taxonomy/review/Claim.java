package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;

/**
 * Something that the text of a review says of its studies or findings, and that the data can be
 * held against.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CountClaim.class, name = "count"),
  @JsonSubTypes.Type(value = ListClaim.class, name = "list"),
  @JsonSubTypes.Type(value = PartsClaim.class, name = "parts"),
  @JsonSubTypes.Type(value = LevelsClaim.class, name = "levels")
})
public sealed interface Claim extends Serializable
    permits CountClaim, ListClaim, PartsClaim, LevelsClaim {

  /**
   * Names the claim within its review.
   *
   * @return the id
   */
  String id();

  /**
   * Where the review makes it.
   *
   * @return the section, and what helps to find it
   */
  String place();

  /**
   * What it says.
   *
   * @return the claim, in the words of whoever extracted it
   */
  String statement();
}
