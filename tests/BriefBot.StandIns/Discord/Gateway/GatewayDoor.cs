using System.Net.WebSockets;
using BriefBot.StandIns.Discord.Faults;
using BriefBot.StandIns.Discord.Server;
using Microsoft.AspNetCore.Http;

namespace BriefBot.StandIns.Discord.Gateway;

/// <summary>Lets clients in: looks at the address they came by, and runs their connection.</summary>
internal sealed class GatewayDoor(GatewayHub hub, GatewayProtocol protocol, GatewayFaults faults, CancellationToken stopping)
{
    internal async Task OpenAsync(HttpContext context)
    {
        if (faults.TakeRefusal())
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var query = context.Request.Query;
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var isCompressed = query["compress"] == "zlib-stream";
        using var connection = new GatewayConnection(
            socket, KeptUpgrade.Of(context)!, context.Abort, context.Request.Path, isCompressed);
        if (faults.HelloDelay > TimeSpan.Zero)
        {
            await Task.Delay(faults.HelloDelay, stopping);
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        hub.Add(connection);
        try
        {
            if (query["v"] != "10" || query["encoding"] != "json")
            {
                hub.Refuse(connection, CloseCode.InvalidVersion, $"the gateway's address needs v=10 and encoding=json, not {context.Request.QueryString}");
            }

            await connection.RunAsync(payload => protocol.Receive(connection, payload), ends.Token);
        }
        catch (WebSocketException)
        {
            // Cut off in the middle of closing.
        }
        finally
        {
            hub.Remove(connection);
        }
    }
}
