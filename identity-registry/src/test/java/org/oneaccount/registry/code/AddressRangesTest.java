// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {

    @ParameterizedTest(name = "{0} contain {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            10.20.0.0/16                | 10.20.255.1  | true
            10.20.0.0/16                | 10.21.0.1    | false
            10.20.0.7                   | 10.20.0.7    | true
            10.20.0.7                   | 10.20.0.8    | false
            0.0.0.0/0                   | 203.0.113.9  | true
            0.0.0.0/0                   | 2001:db8::1  | false
            2001:db8::/32               | 2001:db8:1::1| true
            2001:db8::/32               | 2001:db9::1  | false
            192.0.2.0/25, 198.51.100.0/24 | 198.51.100.7 | true
            192.0.2.0/25                | 192.0.2.128  | false
            ''                          | 192.0.2.1    | false
            10.0.0.0/8                  | city-hall    | false
            """)
    void containWhatTheNotationSays(String ranges, String address, boolean expected) {
        assertThat(AddressRanges.parse("key", ranges).contain(address)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "city-hall",
                "10.0.0/8/8",
                "2001:db8::/129",
                "999.0.0.1"
            })
    void whatIsNoBlockIsRefusedByName(String ranges) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRanges.parse("key", ranges))
                .withMessageContaining("key")
                .withMessageContaining(ranges);
    }

    @Test
    void aHouseholdOnIpv6IsOneVisitor() {
        assertThat(AddressRanges.visitor("2001:db8:1:2:a::1")).isEqualTo(AddressRanges.visitor("2001:db8:1:2:b::9"));
        assertThat(AddressRanges.visitor("2001:db8:1:2::1")).isNotEqualTo(AddressRanges.visitor("2001:db8:1:3::1"));
        assertThat(AddressRanges.visitor("192.0.2.1")).isNotEqualTo(AddressRanges.visitor("192.0.2.2"));
    }
}
