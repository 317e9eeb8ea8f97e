using System.Net;

namespace BriefBot.Fetching;

/// <summary>Opens connections; the last step before the network.</summary>
internal interface IConnector
{
    /// <summary>Connects to exactly this address.</summary>
    Task<Stream> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken);
}
