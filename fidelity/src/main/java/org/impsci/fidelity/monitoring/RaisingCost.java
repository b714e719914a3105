package org.impsci.fidelity.monitoring;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;

/**
 * What it costs to raise the rating of an item, in whatever the caller counts: steps, days, money.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RaisingCost {

  /**
   * The cost of raising an item from one rating to a higher one.
   *
   * @param item the item
   * @param from its rating
   * @param to the higher rating
   * @return at least 1, at most a million, and not less than to a rating in between
   */
  int of(Item item, int from, int to);

  /**
   * One for each step: from 2 to 4 costs 2.
   *
   * @return the cost
   */
  static RaisingCost steps() {
    return (item, from, to) -> to - from;
  }

  /**
   * A price for each step of an item: from 2 to 4 costs twice its price.
   *
   * @param scale the scale
   * @param prices the price of a step by code of the item, at least 1; items not named cost 1
   * @return the cost
   * @throws UnknownCodeException if the scale does not have an item
   */
  static RaisingCost perStep(FidelityScale scale, Map<String, Integer> prices) {
    prices.keySet().forEach(scale::item);
    Map<String, Integer> copy = ImmutableMap.copyOf(prices);
    return (item, from, to) ->
        Math.multiplyExact(to - from, copy.getOrDefault(item.code(), 1).intValue());
  }

  /**
   * A price for taking on an item at all: from 2 to 4 costs the same as from 2 to 3.
   *
   * @param scale the scale
   * @param prices the price by code of the item, at least 1; items not named cost 1
   * @return the cost
   * @throws UnknownCodeException if the scale does not have an item
   */
  static RaisingCost perItem(FidelityScale scale, Map<String, Integer> prices) {
    prices.keySet().forEach(scale::item);
    Map<String, Integer> copy = ImmutableMap.copyOf(prices);
    return (item, from, to) -> copy.getOrDefault(item.code(), 1);
  }
}
