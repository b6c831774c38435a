// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo;

/** Stops the demo with one line that says what to do. */
final class DemoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoException(String message) {
        super(message);
    }
}
