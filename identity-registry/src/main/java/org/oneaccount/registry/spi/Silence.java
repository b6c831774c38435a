// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

/** An answer which says that there was none. The circuit breaker counts it as a failure of the source. */
public interface Silence {}
