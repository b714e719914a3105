/** The command-line program {@code impsci}, and the code that the README shows. */
@NullMarked
package org.impsci.examples.quickstart;

import org.jspecify.annotations.NullMarked;
