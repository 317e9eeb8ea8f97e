using System.Net.Http.Headers;
using System.Text;
using BriefBot.StandIns.Discord;

namespace BriefBot.Discord.Tests.StandIns;

/// <summary>A bare client of the REST API.</summary>
internal sealed class RawRest : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly DiscordStandIn _discord;

    public RawRest(DiscordStandIn discord)
    {
        _discord = discord;
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {discord.Token}");
    }

    public HttpRequestHeaders Headers => _http.DefaultRequestHeaders;

    public Task<RawAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<RawAnswer> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, Json(json));

    public Task<RawAnswer> PutAsync(string path, string json) => SendAsync(HttpMethod.Put, path, Json(json));

    public Task<RawAnswer> PatchAsync(string path, string json) => SendAsync(HttpMethod.Patch, path, Json(json));

    public Task<RawAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public async Task<RawAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, _discord.ApiBase + path) { Content = content };
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new RawAnswer((int)response.StatusCode, text, response.Headers.ToDictionary(one => one.Key, one => string.Join(",", one.Value)));
    }

    public Task<byte[]> DownloadAsync(string address) => _http.GetByteArrayAsync(address, TestContext.Current.CancellationToken);

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    public void Dispose() => _http.Dispose();
}
