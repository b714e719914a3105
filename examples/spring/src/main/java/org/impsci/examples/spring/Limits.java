package org.impsci.examples.spring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the service accepts, as {@code impsci.limits.…} among the properties.
 *
 * @param body the largest body of a request
 */
@ConfigurationProperties("impsci.limits")
record Limits(@DefaultValue("1MB") DataSize body) {}
