using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using BriefBot.Fetching;

namespace BriefBot.Tests.Fetching.Worlds;

/// <summary>Notes whom somebody wants to connect to, and connects to the stand-in on loopback instead, or to nobody.</summary>
internal sealed class RecordingConnector(int? port) : IConnector
{
    private readonly SocketConnector _inner = new();

    public ConcurrentQueue<IPEndPoint> Wanted { get; } = new();

    public Task<Stream> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        Wanted.Enqueue(endPoint);
        return port is { } there
            ? _inner.ConnectAsync(new IPEndPoint(IPAddress.Loopback, there), cancellationToken)
            : throw new SocketException((int)SocketError.ConnectionRefused);
    }
}
