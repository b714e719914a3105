package org.impsci.taxonomy.stage;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.impsci.core.Row;

/**
 * What a file of dated rows says of its sites: the good sites, and every row that could not be
 * used.
 *
 * <p>A row that cannot be read is left out of its site and listed; what is said of the site then
 * rests on its other rows. A site whose rows are good but cannot all be true is left out as a
 * whole, and the row at fault listed.
 *
 * @param sites the sites in the order of their first rows
 * @param failures the rows at fault, by row
 * @param <T> what the rows of a site are made into
 * @since 0.1
 */
public record SiteFile<T>(List<T> sites, List<Row.Bad<T>> failures) {

  /** Checks and copies the components. */
  public SiteFile {
    sites = ImmutableList.copyOf(sites);
    failures = ImmutableList.copyOf(failures);
  }
}
