// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of a server that was not told otherwise, whatever zone this machine has. */
public final class CityCalendar {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CityCalendar() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** The first instant after this day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
