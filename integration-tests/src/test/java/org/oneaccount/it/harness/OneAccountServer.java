// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class run against a real Keycloak with the JARs and the realm that ship. Test methods may take a
 * {@link Server} and any number of {@link Browser}s. A class has its server to itself, but not to the end: the next class
 * that asks for the same kind gets it, so a test works with accounts of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ServerExtension.class)
public @interface OneAccountServer {

    Database database() default Database.H2;

    /** Two nodes need {@link Database#POSTGRESQL}. */
    int nodes() default 1;
}
