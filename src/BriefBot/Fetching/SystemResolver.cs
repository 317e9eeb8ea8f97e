using System.Net;
using System.Net.Sockets;

namespace BriefBot.Fetching;

/// <summary>Asks the system; numbers in any spelling become the address that they stand for.</summary>
internal sealed class SystemResolver : INameResolver
{
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, cancellationToken);
        }
        catch (Exception unknown) when (unknown is SocketException or ArgumentException)
        {
            return [];
        }
    }
}
