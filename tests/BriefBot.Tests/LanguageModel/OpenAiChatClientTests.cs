using System.Text.Json;
using BriefBot.LanguageModel;
using BriefBot.LanguageModel.Resilience;
using BriefBot.StandIns.Model;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace BriefBot.Tests.LanguageModel;

public sealed class OpenAiChatClientTests : IAsyncLifetime
{
    private static readonly JsonElement Schema = JsonDocument.Parse(
        """{"type":"object","properties":{"sentences":{"type":"array","items":{"type":"string"}}},"required":["sentences"],"additionalProperties":false}""").RootElement;

    private static readonly ChatOptions Full = new()
    {
        MaxOutputTokens = 200,
        Temperature = 0.2f,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(Schema, "answer"),
    };

    private ModelWorld _world = null!;

    private ModelStandIn Server => _world.Server;

    private OpenAiChatClient Client => _world.Client;

    public async ValueTask InitializeAsync() => _world = await ModelWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task GetResponse_GoodAnswer_HasTextUsageModelAndSendsWhatWasAsked()
    {
        var response = await AskAsync(Full);

        using var reply = JsonDocument.Parse(response.Text);
        Assert.Equal(
            ["The summit ended in Nara.", "Both sides agreed on chips."],
            reply.RootElement.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("text").GetString()));
        Assert.Equal(ModelStandIn.Model, response.ModelId);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(Server.Tokens, response.Usage!.TotalTokenCount);

        var request = Assert.Single(Server.Requests);
        Assert.Equal($"Bearer {ModelWorld.Key}", request.Authorization);
        Assert.Equal(["system", "user"], request.Messages.Select(message => message.Role));
        Assert.Equal("json_schema", request.Format);
        Assert.Equal(200, request.Body.GetProperty("max_tokens").GetInt32());
        Assert.Equal(200, request.Body.GetProperty("max_completion_tokens").GetInt32());
        Assert.False(request.Body.TryGetProperty("tools", out _));
    }

    [Fact]
    public async Task GetStreamingResponse_GoodAnswer_ComesInPiecesAndAddsUpToTheSame()
    {
        var whole = await AskAsync(Full);
        var updates = await StreamAsync(Full);
        Assert.True(updates.Count > 5);
        Assert.Equal(whole.Text, string.Concat(updates.Select(update => update.Text)));
        Assert.Equal(whole.Usage!.TotalTokenCount, updates.ToChatResponse().Usage!.TotalTokenCount);
        Assert.Equal(ChatFinishReason.Stop, updates.ToChatResponse().FinishReason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ResponseFormat_Refused_IsLeftOutFromThenOn(bool isStream)
    {
        Server.Answer = _ => ModelAnswer.Fail(ModelFault.RefusesFormat);
        for (var i = 0; i < 2; i++)
        {
            Assert.NotEmpty(isStream ? (await StreamAsync(Full)).ToChatResponse().Text : (await AskAsync(Full)).Text);
        }

        Assert.Equal(["json_schema", null, null], Server.Requests.Select(request => request.Format));
        Assert.Equal(OptionalParts.ResponseFormat, Client.Refused);
    }

    [Fact]
    public async Task OlderLimit_Refused_IsLeftOutAndTheNewerOneStays()
    {
        Server.Next.Enqueue(new ModelAnswer.Status(400, """{"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.","param":"max_tokens","code":"unsupported_parameter"}}"""));
        Server.Next.Enqueue(new ModelAnswer.Status(400, """{"error":{"message":"Unsupported value: 'temperature' does not support 0.2 with this model.","param":"temperature"}}"""));
        await AskAsync(Full);

        Assert.Equal(OptionalParts.MaxTokens | OptionalParts.Temperature, Client.Refused);
        var last = Server.Requests.Last().Body;
        Assert.False(last.TryGetProperty("max_tokens", out _));
        Assert.False(last.TryGetProperty("temperature", out _));
        Assert.Equal(200, last.GetProperty("max_completion_tokens").GetInt32());
    }

    [Fact]
    public async Task NewerLimit_ForbiddenAsAnExtra_IsLeftOutAndTheOlderOneStays()
    {
        Server.Next.Enqueue(new ModelAnswer.Status(422, """{"detail":[{"type":"extra_forbidden","loc":["body","max_completion_tokens"],"msg":"Extra inputs are not permitted"}]}"""));
        await AskAsync(Full);
        Assert.Equal(OptionalParts.MaxCompletionTokens, Client.Refused);
    }

    [Theory]
    [InlineData("""{"error":{"message":"max_tokens is too large: 200. This model has a context of 100."}}""")]
    [InlineData("""{"error":"prompt is too long"}""")]
    [InlineData("no")]
    [InlineData("")]
    public async Task BadRequest_AboutSomethingElse_LeavesNothingOut(string body)
    {
        Server.Next.Enqueue(new ModelAnswer.Status(400, body));
        Assert.Equal(ModelProblem.BadRequest, (await FailAsync(isStream: false)).Problem);
        Assert.Equal(OptionalParts.None, Client.Refused);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData("TooManyRequests", "Busy", 429, true)]
    [InlineData("ServerError", "Broken", 500, true)]
    [InlineData("Unauthorized", "Refused", 401, false)]
    [InlineData("Cut", "Broken", null, true)]
    [InlineData("EndEarly", "Broken", null, true)]
    [InlineData("InvalidJson", "Unreadable", null, false)]
    [InlineData("WrongSchema", "Unreadable", null, false)]
    [InlineData("VeryLong", "Unreadable", null, false)]
    public async Task Fault_WholeAndStreamed_BecomesOneErrorWithoutKeyPromptOrCause(string fault, string problem, int? status, bool mayPass)
    {
        foreach (var isStream in new[] { true, false })
        {
            if (fault == "EndEarly" && !isStream)
            {
                continue;
            }

            Server.Next.Enqueue(ModelAnswer.Fail(Enum.Parse<ModelFault>(fault)));
            var failure = await FailAsync(isStream);
            Assert.Equal((problem, status, mayPass), (failure.Problem.ToString(), failure.Status, failure.MayPass));
            Assert.Null(failure.InnerException);
            Assert.DoesNotContain(ModelWorld.Key, failure.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(ModelWorld.Canary, failure.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(fault == "EndEarly" ? 1 : 2, Server.Calls);
    }

    [Theory]
    [InlineData("7", 7.0)]
    [InlineData("0.5", 0.5)]
    [InlineData("Sun, 01 Feb 2026 08:30:09 GMT", 9.0)]
    [InlineData("0", null)]
    [InlineData("Sun, 01 Feb 2026 08:00:00 GMT", null)]
    [InlineData("soon", null)]
    public async Task RetryAfter_EachForm_IsRead(string header, double? seconds)
    {
        Server.Next.Enqueue(ModelAnswer.Fail(ModelFault.TooManyRequests, header));
        Assert.Equal(seconds, (await FailAsync(isStream: false)).RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task GetResponse_NoUsage_HasNone()
    {
        Server.Next.Enqueue(new ModelAnswer.Text("Yes.") { HasUsage = false });
        Assert.Null((await AskAsync(Full)).Usage);
    }

    [Fact]
    public async Task GetResponse_CutShort_SaysSo()
    {
        Server.Next.Enqueue(ModelAnswer.Say(new string('x', 5000)));
        Assert.Equal(ChatFinishReason.Length, (await AskAsync(Full)).FinishReason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelled_WhileItStalls_EndsAtOnce(bool isStream)
    {
        using var stop = new CancellationTokenSource();
        Server.Next.Enqueue(ModelAnswer.Fail(isStream ? ModelFault.StallInside : ModelFault.Stall));
        Server.Arrived = _ => stop.CancelAfter(isStream ? 200 : 0);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => _ = isStream
            ? await Client.GetStreamingResponseAsync(ModelWorld.Prompt(), Full, stop.Token).ToChatResponseAsync(stop.Token)
            : await Client.GetResponseAsync(ModelWorld.Prompt(), Full, stop.Token));
    }

    [Fact]
    public async Task NobodyListens_IsUnreachableAndNamesTheAddress()
    {
        await Server.DisposeAsync();
        var failure = await FailAsync(isStream: false);
        Assert.Equal(ModelProblem.Unreachable, failure.Problem);
        Assert.True(failure.IsFree);
        Assert.Contains("127.0.0.1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectionBreaksBeforeTheFirstByte_IsBrokenAndMayHaveCost()
    {
        Server.Arrived = _ => throw new IOException("gone");
        var failure = await FailAsync(isStream: false);
        Assert.Equal((ModelProblem.Broken, true, false), (failure.Problem, failure.MayPass, failure.IsFree));
    }

    [Fact]
    public async Task NoKey_SendsNone()
    {
        using var open = new OpenAiChatClient(
            Options.Create(new LanguageModelOptions { Endpoint = Server.Endpoint, Model = "m" }), _world.Clock);
        await open.GetResponseAsync(ModelWorld.Prompt(), null, TestContext.Current.CancellationToken);
        Assert.Empty(Assert.Single(Server.Requests).Authorization);
    }

    [Fact]
    public void GetService_Metadata_IsThere()
    {
        var metadata = Assert.IsType<ChatClientMetadata>(Client.GetService(typeof(ChatClientMetadata)));
        Assert.Equal(ModelStandIn.Model, metadata.DefaultModelId);
        Assert.Null(Client.GetService(typeof(ChatClientMetadata), "other"));
    }

    private Task<ChatResponse> AskAsync(ChatOptions options) =>
        Client.GetResponseAsync(ModelWorld.Prompt(), options, TestContext.Current.CancellationToken);

    private async Task<List<ChatResponseUpdate>> StreamAsync(ChatOptions options)
    {
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in Client.GetStreamingResponseAsync(ModelWorld.Prompt(), options, TestContext.Current.CancellationToken))
        {
            updates.Add(update);
        }

        return updates;
    }

    private Task<ModelException> FailAsync(bool isStream) => Assert.ThrowsAsync<ModelException>(
        async () => _ = isStream ? (await StreamAsync(Full)).ToChatResponse() : await AskAsync(Full));
}
