// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every page that a browser of this class waits for has to fit every screen and large text: see {@link Layout}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FitsEveryScreen {}
