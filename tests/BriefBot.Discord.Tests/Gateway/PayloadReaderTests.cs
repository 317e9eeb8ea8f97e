using System.Globalization;
using System.Text;
using System.Text.Json;
using BriefBot.Discord.Gateway;
using FsCheck;
using FsCheck.Fluent;

namespace BriefBot.Discord.Tests.Gateway;

public sealed class PayloadReaderTests
{
    private static readonly string[] Decoys =
    [
        """{"op":7,"s":99,"t":"READY","d":{"op":9,"d":null}}""",
        """[{"op":7},{"s":12},{"t":"RESUMED"},[[]]]""",
        """{"heartbeat_interval":1,"x":"\"op\":7,\"s\":5}"}""",
        """{"a":{"b":{"op":3,"t":"MESSAGE_CREATE"}},"s":[1,2,3]}""",
    ];

    [Fact]
    public void Read_AnyOrderOfProperties_FindsTheOnesAtTheTop() => Prop.ForAll<int, NonNegativeInt, string?>((order, sequence, text) =>
    {
        var random = new Random(order);
        var data = $$"""{"content":{{JsonSerializer.Serialize(text)}},"inner":{{Decoys[random.Next(Decoys.Length)]}},"d":{"op":11} }""";
        string[] properties =
        [
            "\"op\": 0",
            $"\"s\":{sequence.Get.ToString(CultureInfo.InvariantCulture)}",
            "\"t\" :\"MESSAGE_CREATE\"",
            $"\"d\":{data}",
            $"\"x\":{Decoys[random.Next(Decoys.Length)]}",
            $"\"dd\":{Decoys[random.Next(Decoys.Length)]}",
        ];
        random.Shuffle(properties);

        var payload = PayloadReader.Read(Encoding.UTF8.GetBytes($"{{ {string.Join(" , ", properties)} }}"));

        Assert.Equal(Opcode.Dispatch, payload.Op);
        Assert.Equal(sequence.Get, payload.Sequence);
        Assert.Equal(EventKind.Message, payload.Kind);
        Assert.Equal(data, Encoding.UTF8.GetString(payload.Data));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_EventThatDoesNotMatter_DoesNotLookIntoItsData()
    {
        var payload = PayloadReader.Read("""{"t":"GUILD_CREATE","s":7,"op":0,"d":{"never closed"""u8);

        Assert.Equal((0, 7L, EventKind.Other), (payload.Op, payload.Sequence!.Value, payload.Kind));
    }

    [Theory]
    [InlineData("INTERACTION_CREATE", "Interaction")]
    [InlineData("INTERACTION\\u005fCREATE", "Interaction")]
    [InlineData("MESSAGE_CREATE", "Message")]
    [InlineData("READY", "Ready")]
    [InlineData("RESUMED", "Resumed")]
    [InlineData("MESSAGE_CREATE_", "Other")]
    [InlineData("", "Other")]
    public void Read_Type_IsToldApart(string type, string kind) =>
        Assert.Equal(kind, PayloadReader.Read(Encoding.UTF8.GetBytes($$"""{"op":0,"t":"{{type}}"}""")).Kind.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"op":"7"}""")]
    [InlineData("""{"op":0,"d":{""")]
    [InlineData("""{"op":0,"d":}""")]
    [InlineData("\u0001\u0002garbage")]
    public void Read_NoPayload_Throws(string text) =>
        Assert.ThrowsAny<JsonException>(() => PayloadReader.Read(Encoding.UTF8.GetBytes(text)).Op);

    [Fact]
    public void Read_AnyBytes_NeverThrowsAnythingElse() => Prop.ForAll<byte[]?, int>((bytes, cut) =>
    {
        var whole = Encoding.UTF8.GetBytes("""{"t":"INTERACTION_CREATE","s":4,"op":0,"d":{"id":"1","token":"ä\ud83d\ude00"}}""");
        var random = new Random(cut);
        foreach (var value in bytes ?? [])
        {
            whole[random.Next(whole.Length)] = value;
        }

        try
        {
            _ = PayloadReader.Read(whole).Op;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{"heartbeat_interval":41250,"_trace":["a"]}""", 41250)]
    [InlineData("""{"_trace":[{"heartbeat_interval":1}],"heartbeat_interval":45000.5}""", 45000.5)]
    public void HeartbeatInterval_Greeting_IsFound(string data, double milliseconds) =>
        Assert.Equal(milliseconds, PayloadReader.HeartbeatInterval(Encoding.UTF8.GetBytes(data)).TotalMilliseconds);

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"heartbeat_interval":0}""")]
    [InlineData("""{"heartbeat_interval":-5}""")]
    [InlineData("""{"heartbeat_interval":"41250"}""")]
    [InlineData("""{"x":{"heartbeat_interval":41250}}""")]
    public void HeartbeatInterval_NoneOrSenseless_Throws(string data) =>
        Assert.ThrowsAny<JsonException>(() => PayloadReader.HeartbeatInterval(Encoding.UTF8.GetBytes(data)));
}
