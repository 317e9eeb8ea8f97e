using System.Text;
using BriefBot.Tests.Worlds;

namespace BriefBot.Tests.Embeddings;

/// <summary>What users see of embeddings: index, search and doctor against a stand-in endpoint.</summary>
public sealed class EmbeddingProgramTests : IAsyncLifetime
{
    private readonly EmbeddingProgram _program = new();
    private StandInEmbeddingServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await StandInEmbeddingServer.StartAsync();
        _program.Write("ferry.txt", "The ferry to Aland sails again on Tuesday after a long winter.");
        _program.Write("bridge.txt", "Engineers found cracks in the old stone bridge of the town.");
    }

    public async ValueTask DisposeAsync()
    {
        Assert.DoesNotContain(EmbeddingProgram.Key, _program.Everything, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_program.Folder, "*", SearchOption.AllDirectories))
        {
            Assert.False((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(EmbeddingProgram.Key)) >= 0, file);
        }

        await _server.DisposeAsync();
        _program.Dispose();
    }

    [Fact]
    public async Task Index_EndpointWorks_SearchFindsByMeaningAndNothingIsComputedTwice()
    {
        var index = await RunAsync("index", "ferry.txt", "bridge.txt");
        Assert.Equal(0, index.Code);
        Assert.Contains("Vectors: computed for 2 passages\n", index.Error, StringComparison.Ordinal);

        var search = await RunAsync("search", "quill", "--json");
        Assert.Equal(0, search.Code);
        Assert.Contains("\"articleId\":\"ferry\"", search.OutLines[0], StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("ask", "Who has seen the quill?")).Code);

        Assert.DoesNotContain("Vectors:", (await RunAsync("index", "ferry.txt")).Error, StringComparison.Ordinal);
        Assert.Equal(2, _server.Asked.Count(text => text.Contains('\n', StringComparison.Ordinal)));
        Assert.Equal("OK   embeddings: the endpoint answers, stand-in gives vectors of 64 numbers, and all 2 passages have one", await DoctorAsync());
    }

    [Fact]
    public async Task Index_EndpointIsDown_StillSucceedsAndSaysWhy()
    {
        _server.AlwaysInstead = StandInEmbeddingServer.Status(500);
        var index = await RunAsync("index", "ferry.txt", "bridge.txt");
        Assert.Equal(0, index.Code);
        Assert.Contains(
            "Vectors: 2 passages still without one, because the embedding endpoint failed (status 500).", index.Error, StringComparison.Ordinal);

        var search = await RunAsync("search", "stone bridge", "--json");
        Assert.Equal(0, search.Code);
        Assert.Contains("\"articleId\":\"bridge\"", search.OutLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_EndpointFailsLater_GoesByWords()
    {
        await RunAsync("index", "ferry.txt", "bridge.txt");
        _server.AlwaysInstead = StandInEmbeddingServer.Status(429, "3600");
        var ask = await RunAsync("ask", "What did engineers find in the stone bridge?");
        Assert.Equal(0, ask.Code);
        Assert.Contains("cracks", ask.Out, StringComparison.Ordinal);
        Assert.Contains("No vector for a question, search goes by words alone", ask.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, "WARN embeddings: the embedding endpoint failed (status 500); search goes by words meanwhile → look at that server's log")]
    [InlineData(429, "WARN embeddings: the embedding endpoint takes no more requests for now (status 429); search goes by words meanwhile → wait, or")]
    [InlineData(401, "FAIL embeddings: the embedding endpoint refuses the key (status 401); search goes by words meanwhile → set Embeddings:Key")]
    [InlineData(404, "FAIL embeddings: the embedding endpoint does not know the address or the model (status 404); search goes by words meanwhile → check Embeddings:Endpoint")]
    [InlineData(200, "FAIL embeddings: the embedding endpoint's answer is not that of an OpenAI-compatible API; search goes by words meanwhile → Embeddings:Endpoint must be")]
    public async Task Doctor_EndpointFails_SaysWhatToFix(int status, string line)
    {
        _server.AlwaysInstead = StandInEmbeddingServer.Status(status);
        Assert.StartsWith(line, await DoctorAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_VectorsAreMissingOrOfAnotherSize_SaysWhatToRun()
    {
        _server.AlwaysInstead = StandInEmbeddingServer.Status(400);
        await RunAsync("index", "ferry.txt", "bridge.txt");
        _server.AlwaysInstead = null;
        Assert.Contains("; 2 of 2 passages have none yet → run 'briefbot index'", await DoctorAsync(), StringComparison.Ordinal);

        await RunAsync("index", "ferry.txt");
        _server.Size = 32;
        Assert.StartsWith(
            "WARN embeddings: the endpoint answers, stand-in gives vectors of 32 numbers, but the stored ones have 64 →", await DoctorAsync(), StringComparison.Ordinal);
        Assert.Contains("computed for 2 passages", (await RunAsync("index", "ferry.txt")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_NoEndpoint_SaysThatSearchGoesByWords()
    {
        var run = await _program.RunAsync(string.Empty, "doctor");
        Assert.Contains("OK   embeddings: off, search goes by words", run.OutLines);
        Assert.Equal(0, _server.Requests);
    }

    [Fact]
    public async Task Settings_BadOnes_AreRefusedWithoutShowingTheKey()
    {
        const string secret = "sk secret";
        var run = await _program.RunAsync(
            "ftp://example.org", "articles", "--set", "Embeddings:BatchSize=0", "--set", $"Embeddings:Key:{secret}");
        Assert.Equal(2, run.Code);
        Assert.Contains("setting: Embeddings:Endpoint (command line) is 'ftp://example.org'; it takes an absolute http or https address", run.Error, StringComparison.Ordinal);
        Assert.Contains("Embeddings:BatchSize", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, run.Error, StringComparison.Ordinal);

        using var trial = new TrialProgram();
        var other = await trial.RunAsync("articles", "--set", $"Embeddings:Key={secret}", "--set", "Embeddings:Endpoint=http://127.0.0.1/v1");
        Assert.Equal(
            [
                "setting: Embeddings:Key (command line) cannot be used; it takes a key of ASCII letters, digits and signs without spaces, or nothing, and is empty unless set.",
                "setting: Embeddings:Model is not set, and Embeddings:Endpoint needs it; it takes the name of an embedding model there, such as text-embedding-3-small.",
            ],
            other.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private Task<ProgramRun> RunAsync(params string[] args) => _program.RunAsync(_server.Endpoint, args);

    private async Task<string> DoctorAsync() =>
        (await RunAsync("doctor")).OutLines.Single(line => line.Contains(" embeddings: ", StringComparison.Ordinal));
}
