// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Blocks of IP addresses in CIDR notation, separated by commas or spaces: {@code 10.20.0.0/16, 2001:db8::/32}. */
public record AddressRanges(List<Range> ranges) {

    /** Only what can be nothing but an address: a name would be looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    public AddressRanges {
        ranges = List.copyOf(ranges);
    }

    public static AddressRanges parse(String key, String list) {
        return new AddressRanges(Arrays.stream(list.split("[,\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> Range.parse(key, part))
                .toList());
    }

    public boolean contain(String address) {
        if (ranges.isEmpty() || address == null || !LITERAL.matcher(address).matches()) {
            return false;
        }
        byte[] bytes = bytes(address);
        return ranges.stream().anyMatch(range -> range.contains(bytes));
    }

    /** The part of an address that stands for one visitor: of IPv6, a household owns at least the 64 lower bits. */
    public static String visitor(String address) {
        if (address == null || !LITERAL.matcher(address).matches()) {
            return "unknown";
        }
        byte[] bytes = bytes(address);
        return new BigInteger(1, bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes).toString(16);
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException notAnAddress) {
            return new byte[0];
        }
    }

    public record Range(BigInteger network, int length, int bits) {

        static Range parse(String key, String cidr) {
            int slash = cidr.indexOf('/');
            String literal = slash < 0 ? cidr : cidr.substring(0, slash);
            byte[] bytes = LITERAL.matcher(literal).matches() ? bytes(literal) : new byte[0];
            int bits = bytes.length * Byte.SIZE;
            int length = slash < 0 ? bits : length(cidr.substring(slash + 1));
            if (bits == 0 || length < 0 || length > bits) {
                throw new IllegalArgumentException(
                        key + " holds '" + cidr + "', which is no block of addresses in CIDR notation");
            }
            return new Range(new BigInteger(1, bytes).shiftRight(bits - length), length, bits);
        }

        boolean contains(byte[] address) {
            return address.length * Byte.SIZE == bits
                    && new BigInteger(1, address).shiftRight(bits - length).equals(network);
        }

        private static int length(String text) {
            return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
        }
    }
}
