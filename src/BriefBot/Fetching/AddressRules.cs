using System.Globalization;

namespace BriefBot.Fetching;

/// <summary>What an address must look like before anything is resolved.</summary>
internal sealed class AddressRules
{
    private const int LongestAddress = 4000;

    private readonly HashSet<int> _ports;

    /// <summary>Creates the rules.</summary>
    /// <param name="ports">The ports, separated by commas.</param>
    public AddressRules(string ports) => _ports =
    [
        .. ports.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(port => int.Parse(port, CultureInfo.InvariantCulture)),
    ];

    /// <summary>Why an address is not fetched, in one sentence; null when it may be tried.</summary>
    public string? Refusal(Uri address) => address switch
    {
        { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") } => "Only http and https addresses are fetched.",
        { UserInfo.Length: > 0 } => "Addresses with a user name or password in them are not fetched.",
        { Host.Length: 0 } => "The address names no site.",
        { OriginalString.Length: > LongestAddress } => $"The address is longer than {LongestAddress} characters.",
        _ => _ports.Contains(address.Port) ? null : $"Port {address.Port} is not among those that are fetched from (Fetching:Ports).",
    };
}
