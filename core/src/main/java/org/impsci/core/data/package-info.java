/**
 * How the modules of this library read the files they own: strict JSON with the place of each
 * fault, and CSV and JSON Lines as rows.
 *
 * <p>Exported to those modules only.
 */
@NullMarked
package org.impsci.core.data;

import org.jspecify.annotations.NullMarked;
