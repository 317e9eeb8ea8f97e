using System.Net;

namespace BriefBot.Tests.Fetching;

/// <summary>Addresses of pages that must never be connected to.</summary>
internal static class ForbiddenAddresses
{
    /// <summary>IPv4 networks that are not public, each by some of its addresses, the first and the last among them.</summary>
    private static readonly string[] Numbers =
    [
        "0.0.0.0", "0.0.0.1", "0.255.255.255", "10.0.0.0", "10.0.0.1", "10.11.12.13", "10.255.255.255", "100.64.0.0", "100.64.0.1", "100.100.100.200",
        "100.127.255.255", "127.0.0.0", "127.0.0.1", "127.0.1.1", "127.1.2.3", "127.255.255.255", "169.254.0.0", "169.254.0.1", "169.254.169.254",
        "169.254.170.2", "169.254.255.255", "172.16.0.0", "172.16.0.1", "172.20.10.2", "172.31.255.255", "192.0.0.0", "192.0.0.8", "192.0.0.192",
        "192.0.2.1", "192.31.196.1", "192.52.193.1", "192.88.99.1", "192.168.0.0", "192.168.0.1", "192.168.1.254", "192.168.255.255", "192.175.48.1",
        "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "168.63.129.16", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
    ];

    private static readonly string[] Numbers6 =
    [
        "::", "::1", "::2", "fc00::1", "fd00::1", "fd00:ec2::254", "fd12:3456:789a::1", "fdff:ffff::1", "fe80::1", "fe80::a9fe:a9fe", "febf::1", "fec0::1",
        "ff00::1", "ff02::1", "ff0e::1", "100::1", "64:ff9b:1::a00:1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:2::1", "2001:10::1",
        "2001:20::1", "2001:db8::1", "2002:7f00:1::1", "2002:a9fe:a9fe::1", "2002:c0a8:101::", "2620:4f:8000::1", "3fff::1", "5f00::1", "4000::1",
        "2606:4700::5efe:7f00:1", "2606:4700::200:5efe:c0a8:1", "8000::1", "e000::1",
    ];

    /// <summary>Each as the host of an address, IPv4 also in the spellings that the C library knows and inside IPv6.</summary>
    public static IReadOnlyList<string> Hosts { get; } =
    [
        .. Numbers.Concat(Numbers.Where((_, i) => i % 2 == 0).SelectMany(Odd)).Concat(Numbers.Where((_, i) => i % 3 == 0).SelectMany(Inside)
            .Concat(Numbers6).Select(number => $"[{number}]"))
            .Append("localhost").Append("127.1").Append("127.0.1").Append("0").Append("10.1").Append("169.254.43518").Append("0x7f.1").Append("0177.1")
            .Append("127.0.0.1.").Append("localhost.").Append("１２７.0.0.1").Append("127。0。0。1"),
    ];

    private static IEnumerable<string> Odd(string number)
    {
        var parts = IPAddress.Parse(number).GetAddressBytes();
        var whole = ((uint)parts[0] << 24) | ((uint)parts[1] << 16) | ((uint)parts[2] << 8) | parts[3];
        yield return $"{whole}";
        yield return $"0x{whole:x8}";
        yield return string.Join('.', parts.Select(part => "0" + Convert.ToString(part, 8)));
        yield return string.Join('.', parts.Select(part => $"0x{part:X}"));
        yield return $"{parts[0]}.{((uint)parts[1] << 16) | ((uint)parts[2] << 8) | parts[3]}";
        yield return $"{parts[0]}.{parts[1]}.{((uint)parts[2] << 8) | parts[3]}";
    }

    private static IEnumerable<string> Inside(string number)
    {
        var parts = IPAddress.Parse(number).GetAddressBytes();
        var (high, low) = ($"{(parts[0] << 8) | parts[1]:x}", $"{(parts[2] << 8) | parts[3]:x}");
        yield return $"::ffff:{number}";
        yield return $"::ffff:{high}:{low}";
        yield return $"::{high}:{low}";
        yield return $"64:ff9b::{high}:{low}";
        yield return $"2002:{high}:{low}::1";
    }
}
