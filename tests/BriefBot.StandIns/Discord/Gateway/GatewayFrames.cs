using System.Globalization;
using System.Text;

namespace BriefBot.StandIns.Discord.Gateway;

/// <summary>Writes the gateway's frames.</summary>
internal static class GatewayFrames
{
    internal static readonly byte[] HeartbeatAck = """{"t":null,"s":null,"op":11,"d":null}"""u8.ToArray();
    internal static readonly byte[] AskForHeartbeat = """{"t":null,"s":null,"op":1,"d":null}"""u8.ToArray();
    internal static readonly byte[] Reconnect = """{"t":null,"s":null,"op":7,"d":null}"""u8.ToArray();

    internal static byte[] Hello(TimeSpan interval) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $$$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{{(long)interval.TotalMilliseconds}}},"_trace":["stand-in"]}}"""));

    internal static byte[] InvalidSession(bool canResume) =>
        Encoding.UTF8.GetBytes($$"""{"t":null,"s":null,"op":9,"d":{{(canResume ? "true" : "false")}}}""");

    internal static byte[] Dispatch(string name, long sequence, ReadOnlySpan<byte> data)
    {
        Span<byte> head = stackalloc byte[128];
        Encoding.UTF8.TryGetBytes(
            string.Create(CultureInfo.InvariantCulture, $$"""{"t":"{{name}}","s":{{sequence}},"op":0,"d":"""), head, out var length);
        var frame = new byte[length + data.Length + 1];
        head[..length].CopyTo(frame);
        data.CopyTo(frame.AsSpan(length));
        frame[^1] = (byte)'}';
        return frame;
    }
}
