/** How the builders of this library's values are generated. Exported to its modules only. */
@NullMarked
package org.impsci.core.build;

import org.jspecify.annotations.NullMarked;
