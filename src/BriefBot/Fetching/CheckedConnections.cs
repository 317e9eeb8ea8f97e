using System.Net;
using System.Net.Sockets;

namespace BriefBot.Fetching;

/// <summary>Resolves a name, checks every address behind it, and connects to one of just these.</summary>
/// <remarks>
/// What was checked is what is connected to: the name is not asked a second time, so an answer that changes in between (DNS
/// rebinding) has no effect. A name with one forbidden address among its own is refused as a whole.
/// </remarks>
internal sealed class CheckedConnections(IAddressPolicy policy, INameResolver resolver, IConnector connector)
{
    private static readonly TimeSpan PerAddress = TimeSpan.FromSeconds(5);

    /// <summary>Connects; for <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="ForbiddenAddressException">The name stands for an address that is not public.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host.Trim('[', ']'), context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolver.ResolveAsync(host, cancellationToken);
        if (addresses.Count == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        if (!addresses.All(policy.Allows))
        {
            throw new ForbiddenAddressException();
        }

        for (var i = 0; ; i++)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(PerAddress);
            try
            {
                return await connector.ConnectAsync(new IPEndPoint(addresses[i], port), patience.Token);
            }
            catch (Exception failed) when (i + 1 < addresses.Count && !cancellationToken.IsCancellationRequested
                && failed is SocketException or OperationCanceledException)
            {
                // The next address of the name may do.
            }
        }
    }
}
