// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.themes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The messages of one module in one language. A key that is there twice is refused: one of the two is never seen. */
record Bundle(String name, Map<String, String> messages) {

    static Bundle read(Path file) {
        Map<String, String> messages = new TreeMap<>();
        Properties reader = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (messages.put((String) key, (String) value) != null) {
                    throw new IllegalStateException(Project.name(file) + " has the key " + key + " twice");
                }
                return null;
            }
        };
        try {
            reader.load(new StringReader(Project.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundle(Project.name(file), Map.copyOf(messages));
    }
}
