using BriefBot.Discord.Tests.Rest.Worlds;
using BriefBot.Discord.Wire;
using BriefBot.StandIns;

namespace BriefBot.Discord.Tests.Rest;

public sealed class DownloadTests : IAsyncLifetime
{
    private RestWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await RestWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Download_FileOfDiscords_IsLoadedWithoutTheToken()
    {
        _world.Discord.Then(Replies.Of(200, "{\"a\":1}"));
        var bytes = await LoadAsync($"{_world.Discord.ApiBase}/files/a.json");

        Assert.Equal("{\"a\":1}"u8.ToArray(), bytes.ToArray());
        Assert.DoesNotContain("Authorization", Assert.Single(_world.Seen).Headers.Keys);
    }

    [Theory]
    [InlineData("http://cdn.discordapp.com/a")]
    [InlineData("https://cdn.discordapp.com.evil.example/a")]
    [InlineData("https://cdn.discordapp.com:8443/a")]
    [InlineData("https://user@cdn.discordapp.com/a")]
    [InlineData("https://example.com/a")]
    [InlineData("http://127.0.0.1:1/a")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("file:///etc/passwd")]
    [InlineData("a.txt")]
    public async Task Download_AddressOfAnother_IsRefused(string address)
    {
        var error = await RestWorld.FailAsync(LoadAsync(address));
        Assert.Contains("not one of Discord's", error.Message, StringComparison.Ordinal);
        Assert.Empty(_world.Seen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Download_LongerThanAllowed_IsGivenUpWhileItLoads(bool tellsLength)
    {
        // A file without end: only giving it up ends the loading, and then the other side sees it.
        var givenUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _world.Discord.Always = async context =>
        {
            context.Response.ContentLength = tellsLength ? 1L << 50 : null;
            context.RequestAborted.Register(() => givenUp.TrySetResult());
            var part = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(part, context.RequestAborted);
            }
        };

        var error = await RestWorld.FailAsync(LoadAsync($"{_world.Discord.ApiBase}/files/big", most: 100_000));
        Assert.Contains("longer than 100000 bytes", error.Message, StringComparison.Ordinal);
        await Patience.ForAsync(givenUp.Task, "the other side saw that the loading was given up");
    }

    [Fact]
    public async Task Download_ExactlyTheLimit_IsLoaded()
    {
        _world.Discord.Always = context => context.Response.Body.WriteAsync(new byte[5000]).AsTask();
        Assert.Equal(5000, (await LoadAsync($"{_world.Discord.ApiBase}/files/a", most: 5000)).Length);
    }

    [Fact]
    public async Task Download_Redirect_IsNotFollowed()
    {
        _world.Discord.Always = context =>
        {
            context.Response.Redirect($"{_world.Discord.ApiBase}/elsewhere");
            return Task.CompletedTask;
        };
        await RestWorld.FailAsync(LoadAsync($"{_world.Discord.ApiBase}/files/a"));
        Assert.Single(_world.Seen);
    }

    [Fact]
    public async Task Download_BreaksOnce_IsLoadedAgain()
    {
        _world.Discord.Then(Replies.Cut(200), Replies.Page(503), Replies.Of(200, "{}"));
        Assert.Equal(2, (await LoadAsync($"{_world.Discord.ApiBase}/files/a")).Length);
        Assert.Equal(3, _world.Seen.Count);
    }

    private Task<ReadOnlyMemory<byte>> LoadAsync(string address, long most = 1000) =>
        _world.Rest.DownloadAsync(new Attachment(new Snowflake(1), "a", 10, address), most, RestWorld.Token);
}
