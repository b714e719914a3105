package org.impsci.examples.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The {@value #SIZE} words that abstracts and phrases are made of, each kind drawn like the words
 * of a language: the word of rank n about 1/n times as often as the first.
 */
final class Vocabulary {

  static final int SIZE = 14_400;

  private static final long SEED = 14_400;

  private static final String FUNCTION =
      """
      the of and to in a with for was were is on that by this as from at we be are an or which
      their it these not had have has been between among can our its than they may also more
      during after into both such who but most there within through using used could should how
      while when about all other will one two three further however each some where no only what
      over under before many any if up they those would do did then very here because toward upon
      per across against whether via since until so much less few being them his her us you your
      """;

  private static final String DOMAIN =
      """
      implementation health care intervention study data services patients framework practice
      evidence barriers facilitators treatment support participants program interviews clinical
      providers outcomes research staff community quality analysis training fidelity factors
      mental process evaluation organizational adoption primary site level strategies knowledge
      methods results model context team sustainability change qualitative survey employment
      leadership individual recovery uptake delivery needs access team hospital professional
      randomized trial effectiveness readiness acceptability feasibility stakeholders guideline
      interview themes focus groups nurses physicians clinicians managers policy funding resources
      culture climate attitudes beliefs motivation capability opportunity behavior theory domains
      constructs determinants diffusion innovation dissemination translation integration
      engagement collaboration partnership coordination communication supervision coaching feedback
      audit reminder incentive champions opinion leaders consultation technical assistance toolkit
      workflow electronic record screening assessment diagnosis referral medication adherence
      therapy counseling rehabilitation vocational supported placement employer benefits job
      specialist caseload caregivers family children adolescents adults veterans women rural urban
      school teachers students prevention promotion vaccination exercise nutrition smoking alcohol
      substance opioid depression anxiety schizophrenia psychosis dementia diabetes cancer stroke
      cardiac hypertension asthma virus infection surgery emergency intensive palliative maternal
      newborn pediatric oral vision hearing pain sleep obesity stigma equity disparities ethnicity
      language literacy housing poverty education income workload burnout turnover retention
      recruitment costs budget savings economic reimbursement insurance payer regulation
      accreditation standards protocol manual checklist measure scale instrument validity
      reliability reach maintenance penetration cost appropriateness adaptation tailoring core
      components mechanism mediator moderator pathway logic mapping consensus delphi workshop
      cohort baseline visit month year week period phase stage pilot rollout expansion
      exploration preparation installation sustainment network system setting unit department
      clinic agency organization region national state local federal government ministry agency
      university partner coalition board committee meeting document review literature search
      synthesis coding transcript constant thematic content inductive deductive triangulation
      mixed sequential convergent regression odds ratio confidence interval significance sample
      size power mean median percent proportion rate score total item subscale correlation
      """;

  private static final List<String> ONSETS = split("b c d f g h l m n p r s t v br cl cr dr fl gr");
  private static final List<String> MIDDLES = split("a e i o u ai ea io ou");
  private static final List<String> CODAS = split(" l m n r s t ct nd nt st x");
  private static final List<String> ENDINGS =
      split("al ed er ic ing ion ism ity ive ly ment ness ous s us y");

  private final ImmutableList<String> function;
  private final ImmutableList<String> domain;
  private final ImmutableList<String> tail;
  private final double[] functionShares;
  private final double[] domainShares;
  private final double[] tailShares;

  Vocabulary() {
    Set<String> all = new LinkedHashSet<>(split(FUNCTION));
    function = ImmutableList.copyOf(all);
    all.addAll(split(DOMAIN));
    domain = ImmutableList.copyOf(new ArrayList<>(all).subList(function.size(), all.size()));
    Random random = new Random(SEED);
    while (all.size() < SIZE) {
      all.add(invented(random));
    }
    tail =
        ImmutableList.copyOf(new ArrayList<>(all).subList(function.size() + domain.size(), SIZE));
    functionShares = shares(function.size());
    domainShares = shares(domain.size());
    tailShares = shares(tail.size());
  }

  private static List<String> split(String words) {
    return Splitter.onPattern("\\s+").splitToList(words.strip());
  }

  private static String invented(Random random) {
    StringBuilder word = new StringBuilder();
    for (int syllables = random.nextInt(3) == 0 ? 2 : 1; syllables > 0; syllables--) {
      word.append(any(ONSETS, random)).append(any(MIDDLES, random)).append(any(CODAS, random));
    }
    return word.append(any(ENDINGS, random)).toString();
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** For each rank, the share of draws that falls on it or a lower one. */
  private static double[] shares(int size) {
    double[] shares = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 1.0 / (i + 3);
      shares[i] = sum;
    }
    for (int i = 0; i < size; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /** A word as a text has them: 42 % function words, 28 % words of the domain, 30 % others. */
  String drawn(Random random) {
    int percent = random.nextInt(100);
    if (percent < 42) {
      return drawn(function, functionShares, random);
    }
    return percent < 70 ? drawn(domain, domainShares, random) : drawn(tail, tailShares, random);
  }

  private static String drawn(List<String> words, double[] shares, Random random) {
    int found = Arrays.binarySearch(shares, random.nextDouble());
    return words.get(found < 0 ? -found - 1 : found);
  }

  /** A word of a phrase of several: seven in ten are of the domain, any of them as likely. */
  String term(Random random) {
    return random.nextInt(10) < 7 ? any(domain, random) : any(tail, random);
  }

  /** A word that is a phrase by itself: none of those that every text has. */
  String specialTerm(Random random) {
    return any(tail, random);
  }

  /** A function word, for the middle of a phrase. */
  String joiner(Random random) {
    return drawn(function.subList(0, 10), shares(10), random);
  }
}
