/**
 * The theories, models and frameworks that studies of implementation name.
 *
 * <p>{@link org.impsci.taxonomy.approach.ApproachCatalogue#standard()} holds 191 of them. An {@link
 * org.impsci.taxonomy.approach.Approach} has the names, aliases and acronyms by which texts mention
 * it, the publication it comes from, and its {@link org.impsci.taxonomy.approach.Assignment}s: each
 * says which category somebody gave it, who, and whether that was read. Where sources disagree, the
 * catalogue keeps what each of them says.
 *
 * <p>A catalogue of your own is read through {@link
 * org.impsci.taxonomy.approach.ApproachCatalogue#read(java.nio.file.Path)}, as the standard one is.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.taxonomy.approach;

import org.jspecify.annotations.NullMarked;
