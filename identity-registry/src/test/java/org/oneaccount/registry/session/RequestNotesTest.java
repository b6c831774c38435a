// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestNotesTest {

    private static final RequestNote HIGH = note("tab-1", 1000, "urn:oneaccount:acr:natural:3");
    private static final RequestNote LOW = note("tab-2", 1010, "urn:oneaccount:acr:natural:1");

    @Test
    void aRequestOfAnotherTabStaysOwedWhileItsCodeMayBeOnItsWay() {
        RequestNotes notes = RequestNotes.of(LOW, List.of(HIGH), 1000);

        assertThat(notes.newest()).isEqualTo(LOW);
        assertThat(notes.since(1000)).containsExactly(LOW, HIGH);
    }

    @Test
    void aRequestWhoseCodeHasEndedIsOwedNoLonger() {
        assertThat(RequestNotes.of(LOW, List.of(HIGH), 1000).since(1001)).containsExactly(LOW);
        assertThat(RequestNotes.of(LOW, List.of(HIGH), 1001).newestFirst()).containsExactly(LOW);
    }

    @Test
    void theNewestIsAlwaysOwed() {
        assertThat(new RequestNotes(List.of(LOW)).since(9999)).containsExactly(LOW);
    }

    @Test
    void aTabIsThereOnce() {
        RequestNote earlier = note("tab-2", 1005, "urn:oneaccount:acr:natural:4");

        assertThat(RequestNotes.of(LOW, List.of(earlier, HIGH), 1000).newestFirst())
                .containsExactly(LOW, HIGH);
    }

    @Test
    void aRequestIsFoundByTheMarkOfItsCode() {
        RequestNotes notes = new RequestNotes(List.of(LOW, HIGH));

        assertThat(notes.marked(Set.of("mark of " + HIGH.tab(), "another"), 1000))
                .containsExactly(HIGH);
        assertThat(notes.marked(Set.of("mark of " + HIGH.tab()), 1001)).isEmpty();
        assertThat(notes.marked(Set.of("another"), 1000)).isEmpty();
    }

    private static RequestNote note(String tab, long at, String acr) {
        return RequestNote.asking(List.of(acr), true).in(tab, "mark of " + tab, at, false, "");
    }
}
