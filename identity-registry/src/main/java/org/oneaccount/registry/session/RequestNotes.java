// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.util.JsonSerialization;

/**
 * What the requests of one client in one session asked for, newest first, as the client note keeps it. Tabs share that
 * note, and the last one to finish overwrites it: so each carries on the requests whose codes may still be on their way.
 */
record RequestNotes(List<RequestNote> newestFirst) {

    RequestNotes {
        newestFirst = List.copyOf(newestFirst);
        if (newestFirst.isEmpty()) {
            throw new IllegalArgumentException("no request");
        }
    }

    /**
     * This request and the others that still matter.
     *
     * @param since an older request has had its code redeemed or lost
     */
    static RequestNotes of(RequestNote request, List<RequestNote> others, long since) {
        return new RequestNotes(Stream.concat(
                        Stream.of(request),
                        others.stream().filter(other -> other.at() >= since).filter(other -> !other.tab()
                                .equals(request.tab())))
                .toList());
    }

    RequestNote newest() {
        return newestFirst.get(0);
    }

    /** The newest, and the others whose codes may still be redeemed. */
    List<RequestNote> since(long since) {
        return newestFirst.stream()
                .filter(note -> note.equals(newest()) || note.at() >= since)
                .toList();
    }

    /** Those that may be the one behind a code: only one, unless the application marked two of them alike. */
    List<RequestNote> marked(Set<String> marks, long since) {
        return since(since).stream().filter(note -> marks.contains(note.mark())).toList();
    }

    String write() {
        try {
            return JsonSerialization.writeValueAsString(newestFirst);
        } catch (IOException e) {
            throw new IllegalStateException("the request's demand cannot be written", e);
        }
    }

    static RequestNotes read(String note) {
        try {
            return new RequestNotes(List.of(JsonSerialization.readValue(note, RequestNote[].class)));
        } catch (IOException e) {
            throw new IllegalStateException("the request's demand cannot be read", e);
        }
    }
}
