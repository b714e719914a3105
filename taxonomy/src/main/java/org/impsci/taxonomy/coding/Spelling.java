package org.impsci.taxonomy.coding;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * The forms in which a word of a cue may be written: British and American, singular and plural.
 * They are listed while a coder is compiled, so that reading a text looks each of its words up
 * once.
 */
final class Spelling {

  /** Endings and stems that the two spellings write differently, British first. */
  private static final ImmutableList<Variant> VARIANTS =
      ImmutableList.of(
          variant("isation", "ization"),
          variant("ising", "izing"),
          variant("ised", "ized"),
          variant("ises", "izes"),
          variant("iser", "izer"),
          variant("ise", "ize"),
          variant("ysed", "yzed"),
          variant("ysing", "yzing"),
          variant("yse", "yze"),
          variant("behaviour", "behavior"),
          variant("labour", "labor"),
          variant("favour", "favor"),
          variant("colour", "color"),
          variant("neighbour", "neighbor"),
          variant("honour", "honor"),
          variant("centred", "centered"),
          variant("centre", "center"),
          variant("programme", "program"),
          variant("modelling", "modeling"),
          variant("modelled", "modeled"),
          variant("labelling", "labeling"),
          variant("labelled", "labeled"),
          variant("counselling", "counseling"),
          variant("enrolment", "enrollment"),
          variant("paediatric", "pediatric"),
          variant("judgement", "judgment"),
          variant("catalogue", "catalog"),
          variant("dialogue", "dialog"),
          variant("analogue", "analog"),
          variant("practise", "practice"),
          variant("licence", "license"),
          variant("defence", "defense"),
          variant("ageing", "aging"),
          variant("sceptic", "skeptic"),
          variant("fulfil", "fulfill"));

  /** Two spellings, and the letters in each. */
  private record Variant(String british, String american, int britishLetters, int americanLetters) {

    /** Whether a word of some letters may have one of the spellings. */
    boolean mayBeOf(int letters) {
      return (britishLetters & ~letters) == 0 || (americanLetters & ~letters) == 0;
    }
  }

  private static Variant variant(String british, String american) {
    return new Variant(british, american, letters(british), letters(american));
  }

  private Spelling() {}

  /** All forms of a whole word. */
  static List<String> ofWord(String word) {
    List<String> forms = ofStem(word);
    int spellings = forms.size();
    for (int i = 0; i < spellings; i++) {
      addOtherNumber(forms.get(i), forms);
    }
    return forms;
  }

  /** All forms of the beginning of a word. */
  static List<String> ofStem(String stem) {
    List<String> forms = new ArrayList<>(4);
    forms.add(stem);
    int letters = letters(stem);
    for (Variant variant : VARIANTS) {
      if (variant.mayBeOf(letters)) {
        int known = forms.size();
        for (int i = 0; i < known; i++) {
          replace(forms.get(i), variant.british(), variant.american(), forms);
          replace(forms.get(i), variant.american(), variant.british(), forms);
        }
        letters |= variant.britishLetters() | variant.americanLetters();
      }
    }
    return forms;
  }

  private static void replace(String word, String from, String to, List<String> into) {
    int at = word.lastIndexOf(from);
    if (at > 0 || (at == 0 && from.length() > 4)) {
      add(word.substring(0, at) + to + word.substring(at + from.length()), into);
    }
  }

  private static void add(String form, List<String> into) {
    if (!into.contains(form)) {
      into.add(form);
    }
  }

  /** A bit for each letter of a word; some letters share one. */
  private static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << word.charAt(i);
    }
    return letters;
  }

  private static void addOtherNumber(String word, List<String> forms) {
    if (word.length() < 3 || Character.isDigit(word.charAt(word.length() - 1))) {
      return;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      add(word.substring(0, word.length() - 3) + "y", forms);
    } else if (word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")) {
      add(word.substring(0, word.length() - 1), forms);
      if (word.endsWith("sses")
          || word.endsWith("xes")
          || word.endsWith("ches")
          || word.endsWith("shes")) {
        add(word.substring(0, word.length() - 2), forms);
      }
    } else if (word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("ch")
        || word.endsWith("sh")) {
      add(word + "es", forms);
    } else if (word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
      add(word.substring(0, word.length() - 1) + "ies", forms);
    } else {
      add(word + "s", forms);
    }
  }
}
