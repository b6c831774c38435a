// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

/** A JSON body that does not say what it should. The message names the member and what is expected, never the value: it may be somebody's. */
final class InvalidBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidBodyException(String message) {
        super(message);
    }
}
