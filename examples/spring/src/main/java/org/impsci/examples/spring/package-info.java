/**
 * The library in a web service with Spring Boot.
 *
 * <p>{@link org.impsci.examples.spring.Application} starts it. A controller for scales, one for
 * assessments and one for studies call the library; its values are written by the mapper that
 * Spring Boot configures, with nothing registered. What the library refuses becomes a problem
 * document of RFC 9457 with the library's message and the place of the fault.
 */
@NullMarked
package org.impsci.examples.spring;

import org.jspecify.annotations.NullMarked;
