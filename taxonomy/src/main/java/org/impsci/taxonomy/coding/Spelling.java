package org.impsci.taxonomy.coding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms in which a word of a cue may be written: British and American, singular and plural.
 * They are listed while a coder is compiled, so that reading a text looks each of its words up
 * once.
 */
final class Spelling {

  /** Endings and stems that the two spellings write differently, British first. */
  private static final List<List<String>> VARIANTS =
      ImmutableList.of(
          ImmutableList.of("isation", "ization"),
          ImmutableList.of("ising", "izing"),
          ImmutableList.of("ised", "ized"),
          ImmutableList.of("ises", "izes"),
          ImmutableList.of("iser", "izer"),
          ImmutableList.of("ise", "ize"),
          ImmutableList.of("ysed", "yzed"),
          ImmutableList.of("ysing", "yzing"),
          ImmutableList.of("yse", "yze"),
          ImmutableList.of("behaviour", "behavior"),
          ImmutableList.of("labour", "labor"),
          ImmutableList.of("favour", "favor"),
          ImmutableList.of("colour", "color"),
          ImmutableList.of("neighbour", "neighbor"),
          ImmutableList.of("honour", "honor"),
          ImmutableList.of("centred", "centered"),
          ImmutableList.of("centre", "center"),
          ImmutableList.of("programme", "program"),
          ImmutableList.of("modelling", "modeling"),
          ImmutableList.of("modelled", "modeled"),
          ImmutableList.of("labelling", "labeling"),
          ImmutableList.of("labelled", "labeled"),
          ImmutableList.of("counselling", "counseling"),
          ImmutableList.of("enrolment", "enrollment"),
          ImmutableList.of("paediatric", "pediatric"),
          ImmutableList.of("judgement", "judgment"),
          ImmutableList.of("catalogue", "catalog"),
          ImmutableList.of("dialogue", "dialog"),
          ImmutableList.of("analogue", "analog"),
          ImmutableList.of("practise", "practice"),
          ImmutableList.of("licence", "license"),
          ImmutableList.of("defence", "defense"),
          ImmutableList.of("ageing", "aging"),
          ImmutableList.of("sceptic", "skeptic"),
          ImmutableList.of("fulfil", "fulfill"));

  private Spelling() {}

  /** All forms of a whole word. */
  static Set<String> ofWord(String word) {
    Set<String> numbers = new LinkedHashSet<>();
    for (String form : ofStem(word)) {
      numbers.add(form);
      numbers.addAll(otherNumber(form));
    }
    return ImmutableSet.copyOf(numbers);
  }

  /** All forms of the beginning of a word. */
  static Set<String> ofStem(String stem) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(stem);
    for (List<String> pair : VARIANTS) {
      for (String form : ImmutableList.copyOf(forms)) {
        replace(form, pair.get(0), pair.get(1), forms);
        replace(form, pair.get(1), pair.get(0), forms);
      }
    }
    return forms;
  }

  private static void replace(String word, String from, String to, Set<String> into) {
    int at = word.lastIndexOf(from);
    if (at > 0 || (at == 0 && from.length() > 4)) {
      into.add(word.substring(0, at) + to + word.substring(at + from.length()));
    }
  }

  private static Set<String> otherNumber(String word) {
    Set<String> forms = new LinkedHashSet<>();
    if (word.length() < 3 || Character.isDigit(word.charAt(word.length() - 1))) {
      return forms;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      forms.add(word.substring(0, word.length() - 3) + "y");
    } else if (word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")) {
      forms.add(word.substring(0, word.length() - 1));
      if (word.endsWith("sses")
          || word.endsWith("xes")
          || word.endsWith("ches")
          || word.endsWith("shes")) {
        forms.add(word.substring(0, word.length() - 2));
      }
    } else if (word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("ch")
        || word.endsWith("sh")) {
      forms.add(word + "es");
    } else if (word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
      forms.add(word.substring(0, word.length() - 1) + "ies");
    } else {
      forms.add(word + "s");
    }
    return forms;
  }
}
