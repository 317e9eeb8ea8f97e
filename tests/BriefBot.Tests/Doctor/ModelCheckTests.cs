using System.Globalization;
using System.Net;
using System.Net.Sockets;
using BriefBot.Doctor;
using BriefBot.Doctor.Endpoints;
using BriefBot.LanguageModel;
using BriefBot.StandIns.Model;
using BriefBot.Trials;

namespace BriefBot.Tests.Doctor;

/// <summary>What the doctor says of a language model, told apart by what is really wrong.</summary>
public sealed class ModelCheckTests
{
    [Fact]
    public async Task Model_NotConfigured_IsNotAsked()
    {
        await using var world = await DoctorWorld.StartAsync();
        var run = await world.RunAsync();
        Assert.Equal("OK   model: off, answers are quotes only", DoctorWorld.Line("model", run));
        Assert.Equal(0, run.Code);
        Assert.Equal(0, world.Model.Calls);
    }

    [Fact]
    public async Task Model_Answers_IsFineForTheseFewTokens()
    {
        await using var world = await DoctorWorld.StartAsync();
        var line = await world.ModelAsync();
        Assert.StartsWith($"OK   model: {ModelStandIn.Model} at 127.0.0.1:", line, StringComparison.Ordinal);
        Assert.Equal(16, Assert.Single(world.Model.Requests).MaxTokens);
    }

    [Theory]
    [InlineData(401, "FAIL model: the language model's endpoint refuses the key (status 401); answers are quotes only meanwhile → set Model:Key to a valid key")]
    [InlineData(403, "FAIL model: the language model's endpoint refuses the key (status 403)")]
    [InlineData(429, "WARN model: the language model's endpoint takes no more requests for now (status 429); answers are quotes only meanwhile → wait")]
    [InlineData(500, "WARN model: the language model's endpoint failed (status 500)")]
    [InlineData(400, "FAIL model: the language model's endpoint does not take the request (status 400); answers are quotes only meanwhile → check that Model:Model is a chat model")]
    public async Task Model_RefusesTheRequest_SaysWhatToFix(int status, string line)
    {
        await using var world = await DoctorWorld.StartAsync();
        world.Model.Answer = request => new ModelAnswer.Status(status, $$$"""{"error":{"message":"{{{request.Authorization}}} is wrong"}}""");
        Assert.StartsWith(line, await world.ModelAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(400)]
    public async Task Model_NameIsUnknown_NamesTheNearest(int status)
    {
        await using var world = await DoctorWorld.StartAsync();
        world.Model.Answer = _ => new ModelAnswer.Status(status, """{"error":{"message":"model not found"}}""");
        Assert.Equal(
            $"FAIL model: the endpoint does not know the model stand-in-modle (status {status}); answers are quotes only meanwhile → set Model:Model to one that it has: stand-in-model",
            await world.ModelAsync(model: "stand-in-modle"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/v1/chat/completions")]
    public async Task Model_PathIsNotTheBase_SaysWhichIs(string path)
    {
        await using var world = await DoctorWorld.StartAsync();
        var root = world.Model.Endpoint[..^3];
        Assert.EndsWith($" → set Model:Endpoint to {root}/v1", await world.ModelAsync(root + path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_NothingListens_SaysSo()
    {
        await using var world = await DoctorWorld.StartAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Assert.StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"FAIL model: nothing listens at http://127.0.0.1:{port}; answers are quotes only meanwhile → start that server"),
            await world.ModelAsync(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/v1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_SpeaksNoTls_SaysSo()
    {
        await using var world = await DoctorWorld.StartAsync();
        var line = await world.ModelAsync(world.Model.Endpoint.Replace("http:", "https:", StringComparison.Ordinal));
        Assert.Contains("no secure connection to https://127.0.0.1:", line, StringComparison.Ordinal);
        Assert.Contains("write http:// instead of https://", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_IsAnotherServer_SaysSo()
    {
        await using var world = await DoctorWorld.StartAsync();
        Assert.StartsWith("FAIL model: the language model's endpoint does not know the address or the model (status 404)", await world.ModelAsync(world.Discord.ApiBase), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_Stalls_IsGivenUpAfterItsTime()
    {
        await using var world = await DoctorWorld.StartAsync();
        var clock = new HandClock();
        world.Model.Answer = _ => ModelAnswer.Fail(ModelFault.Stall);
        world.Model.Arrived = _ => clock.Advance(TimeSpan.FromSeconds(18));
        using var probe = new EndpointProbe(clock);
        var result = await new ModelCheck(Options(world), probe, new SeenTimes(clock), clock).RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal("WARN model: the language model did not answer within 18 s; answers are quotes only meanwhile → raise Model:TimeoutSeconds, or choose a smaller Model:Model", result.ToString());
    }

    [Fact]
    public async Task Clock_EndpointHasAnotherTime_IsSaid()
    {
        await using var world = await DoctorWorld.StartAsync();
        var clock = new HandClock();
        var times = new SeenTimes(clock);
        using var probe = new EndpointProbe(clock);
        await new ModelCheck(Options(world), probe, times, clock).RunAsync(TestContext.Current.CancellationToken);
        Assert.Matches("^WARN clock: [0-9]+ minutes (behind|ahead of) 127.0.0.1; briefings would come at the wrong time → set", Assert.Single(ClockCheck.Compare(times)).ToString());
        Assert.Contains("OK   clock: agrees with 127.0.0.1", (await world.RunAsync($"Model:Endpoint={world.Model.Endpoint}", "Model:Model=x")).OutLines);
    }

    [Theory]
    [InlineData("1999-12-31", "Fail")]
    [InlineData("2026-02-01", "Ok")]
    [InlineData("2077-01-01", "Fail")]
    public void Clock_OfAnImpossibleYear_Fails(string day, string status)
    {
        var clock = new HandClock();
        clock.Advance(DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) - clock.GetUtcNow());
        Assert.Equal(status, ClockCheck.Run(clock).Status.ToString());
    }

    [Fact]
    public void Probe_ErrorsOfTheNetwork_AreToldApart()
    {
        Assert.Equal(EndpointFailure.UnknownHost, EndpointProbe.FailureOf(new HttpRequestException(HttpRequestError.NameResolutionError)));
        Assert.Equal(EndpointFailure.UnknownHost, EndpointProbe.FailureOf(new HttpRequestException("x", new SocketException((int)SocketError.TryAgain))));
        Assert.Equal(EndpointFailure.Refused, EndpointProbe.FailureOf(new HttpRequestException(HttpRequestError.ConnectionError, null, new SocketException((int)SocketError.ConnectionRefused))));
        Assert.Equal(EndpointFailure.TimedOut, EndpointProbe.FailureOf(new HttpRequestException("x", new SocketException((int)SocketError.TimedOut))));
        Assert.Equal(EndpointFailure.Tls, EndpointProbe.FailureOf(new HttpRequestException("x", new System.Security.Authentication.AuthenticationException())));
        Assert.Equal(EndpointFailure.Broken, EndpointProbe.FailureOf(new IOException()));
    }

    [Fact]
    public void Models_NearestNames_AreFewAndNeverTheKey()
    {
        var names = ModelList.Read("""{"data":[{"id":"gpt-4.1"},{"id":"gpt-4.1-mini"},{"id":"tts-1"},{"id":"sk-very-secret-1234"},{"id":"two words"},{"id":7},3,{"id":"gpt-4o"},{"id":"o3"},{"id":"dall-e"},{"id":"whisper-large"}]}""");
        var nearest = ModelList.Nearest("gpt-4.1-mni", names!, DoctorWorld.Key);
        Assert.Equal("gpt-4.1-mini", nearest[0]);
        Assert.Equal(5, nearest.Count);
        Assert.DoesNotContain(DoctorWorld.Key, nearest);
        Assert.Null(ModelList.Read("<html>"));
        Assert.Null(ModelList.Read("""{"models":[]}"""));
    }

    private static LanguageModelOptions Options(DoctorWorld world) => new() { Endpoint = world.Model.Endpoint, Key = DoctorWorld.Key, Model = ModelStandIn.Model };
}
