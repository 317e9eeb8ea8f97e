using System.Net;
using System.Net.Sockets;

namespace BriefBot.Fetching;

/// <summary>Lets through what is reachable by everybody on the internet, and nothing else.</summary>
/// <remarks>
/// After IANA's registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890 and its updates) and of multicast. IPv6 is
/// let through by what is allowed, not by what is forbidden: global unicast without its special ranges, and NAT64's well-known
/// prefix when the IPv4 address in it is public. https://www.iana.org/assignments/iana-ipv4-special-registry,
/// https://www.iana.org/assignments/iana-ipv6-special-registry
/// </remarks>
internal sealed class PublicAddresses : IAddressPolicy
{
    private static readonly IPNetwork[] Special4 =
    [
        .. new[]
        {
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by a carrier's customers (RFC 6598); Alibaba's metadata is 100.100.100.200
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local; clouds' metadata is 169.254.169.254
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments; Oracle's metadata is 192.0.0.192
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // AMT
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "168.63.129.16/32", // Azure's platform, in public space
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork[] Special6 =
    [
        .. new[]
        {
            "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which carries an IPv4 address
            "2620:4f:8000::/48", // AS112
            "3fff::/20", // documentation
        }.Select(IPNetwork.Parse),
    ];

    /// <inheritdoc/>
    public bool Allows(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Special4.Any(range => range.Contains(address)),
        AddressFamily.InterNetworkV6 when address.IsIPv4MappedToIPv6 => Allows(address.MapToIPv4()),
        AddressFamily.InterNetworkV6 => AllowsV6(address.ScopeId == 0 ? address : new IPAddress(address.GetAddressBytes())),
        _ => false,
    };

    private bool AllowsV6(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        var last = new IPAddress(bytes.AsSpan(12));
        if (Nat64.Contains(address))
        {
            return Allows(last);
        }

        // ISATAP carries an IPv4 address behind 00-00-5E-FE (RFC 5214).
        var isIsatap = bytes is [_, _, _, _, _, _, _, _, 0 or 2, 0, 0x5E, 0xFE, ..];
        return GlobalUnicast.Contains(address) && !Special6.Any(range => range.Contains(address)) && (!isIsatap || Allows(last));
    }
}
