using System.Text.Json;

namespace BriefBot.StandIns.Discord.Gateway;

/// <summary>Judges what a client sends on the gateway, and closes for the offences that Discord closes for.</summary>
internal sealed class GatewayProtocol(GatewayHub hub, DiscordStandInOptions options, Faults.GatewayFaults faults)
{
    private const int Heartbeat = 1;
    private const int IdentifyOpcode = 2;
    private const int PresenceUpdate = 3;
    private const int VoiceStateUpdate = 4;
    private const int ResumeOpcode = 6;
    private const int RequestGuildMembers = 8;
    private const int RequestSoundboardSounds = 31;

    internal void Receive(GatewayConnection connection, ReadOnlyMemory<byte> payload)
    {
        if (connection.ClosedWith is not null)
        {
            return;
        }

        if (IsTooMany(connection))
        {
            hub.Refuse(connection, CloseCode.RateLimited, $"more than {options.SendsPerMinute} events in a minute");
            return;
        }

        if (payload.IsEmpty)
        {
            hub.Refuse(connection, CloseCode.DecodeError, "a payload is empty or longer than 4,096 bytes");
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(payload);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("op", out var op)
                || op.ValueKind != JsonValueKind.Number || !op.TryGetInt32(out var opcode))
            {
                hub.Refuse(connection, CloseCode.DecodeError, "a payload has no op");
                return;
            }

            Handle(connection, opcode, root.TryGetProperty("d", out var data) ? data : default);
        }
        catch (JsonException)
        {
            hub.Refuse(connection, CloseCode.DecodeError, "a payload is not JSON");
        }
    }

    private void Handle(GatewayConnection connection, int opcode, JsonElement data)
    {
        switch (opcode)
        {
            case Heartbeat:
                if (data.ValueKind is not (JsonValueKind.Number or JsonValueKind.Null))
                {
                    hub.Refuse(connection, CloseCode.DecodeError, "a heartbeat's d is the last sequence number or null");
                    return;
                }

                connection.LastHeartbeat = hub.Now.ToUnixTimeMilliseconds();
                if (!faults.DropAcknowledgements && !connection.IsDeaf)
                {
                    connection.Send(GatewayFrames.HeartbeatAck);
                }

                break;
            case IdentifyOpcode or ResumeOpcode when connection.Session is not null:
                hub.Refuse(connection, CloseCode.AlreadyAuthenticated, "identified or resumed twice");
                break;
            case IdentifyOpcode:
                hub.Identify(connection, data);
                break;
            case ResumeOpcode:
                hub.Resume(connection, data);
                break;
            case PresenceUpdate or VoiceStateUpdate or RequestGuildMembers or RequestSoundboardSounds:
                if (connection.Session is null)
                {
                    hub.Refuse(connection, CloseCode.NotAuthenticated, $"op {opcode} before identify");
                }

                break;
            default:
                hub.Refuse(connection, CloseCode.UnknownOpcode, $"op {opcode} is unknown");
                break;
        }
    }

    private bool IsTooMany(GatewayConnection connection)
    {
        var now = hub.Now.ToUnixTimeMilliseconds();
        if (now - connection.WindowStart >= 60_000)
        {
            connection.WindowStart = now;
            connection.SentInWindow = 0;
        }

        return ++connection.SentInWindow > options.SendsPerMinute;
    }
}
