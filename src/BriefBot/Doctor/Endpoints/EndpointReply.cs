using System.Globalization;

namespace BriefBot.Doctor.Endpoints;

/// <summary>What came back from an address.</summary>
/// <param name="Address">The address that was asked.</param>
/// <param name="Failure">Why nothing came; null when a reply came.</param>
/// <param name="Status">The HTTP status; 0 when nothing came.</param>
/// <param name="Body">The reply's text, cut where it is long. Written by others: it is read for facts and never shown.</param>
/// <param name="Date">The time that the other side has, where it says so.</param>
internal sealed record EndpointReply(Uri Address, EndpointFailure? Failure, int Status, string Body, DateTimeOffset? Date)
{
    /// <summary>What went wrong in words that follow the name of the endpoint, and what to do; null when a reply came.</summary>
    public (string Detail, string Fix)? Unreached(string setting)
    {
        var host = Address.GetLeftPart(UriPartial.Authority);
        return Failure switch
        {
            EndpointFailure.UnknownHost => ($"no host is called {Address.Host}", $"check the spelling of {setting}, and that this machine has a network and a DNS server"),
            EndpointFailure.Refused => ($"nothing listens at {host}", $"start that server, or put the host and port of {setting} right"),
            EndpointFailure.Tls => (
                $"no secure connection to {host} comes about",
                Address.IsLoopback
                    ? $"write http:// instead of https:// in {setting} if that server speaks no TLS, else give it a certificate that this machine trusts"
                    : $"check this machine's clock and certificates, and that {setting} is not behind a proxy that replaces them"),
            EndpointFailure.TimedOut => (
                string.Create(CultureInfo.InvariantCulture, $"{host} did not answer within {EndpointProbe.Patience.TotalSeconds:0} s"),
                "look at that server's load and at the firewalls on the way, and try again"),
            EndpointFailure.Broken => ($"{host} breaks off or speaks no HTTP", $"check the port and the http:// or https:// of {setting}"),
            _ => null,
        };
    }
}
