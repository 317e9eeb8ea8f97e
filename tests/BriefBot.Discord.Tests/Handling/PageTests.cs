using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Handling;

/// <summary>The stand-in's page in a real browser, with the whole bot behind it.</summary>
public sealed class PageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_QuestionTypedAndButtonPressed_ShowsACardWithSourcesAndTheQuotes()
    {
        Assert.SkipUnless(Chromium.Program is not null, "There is no Chromium on this machine (package chromium), so the page is not looked at.");
        await using var bot = await BotWorld.StartAsync(cancellationToken: Stop);
        await using var browser = await Chromium.OpenAsync(new Uri(bot.Discord.Address + "/"), isDark: true, Stop);
        await browser.WaitForAsync("document.querySelector('#bot-state')?.dataset.state === 'online'", Stop);

        await TypeAsync(browser, "@BriefBot What share of Japan's rare earths comes from China?");
        await browser.WaitForAsync("[...document.querySelectorAll('#messages li')].some(m => m.innerText.includes('91.2 percent') && m.innerText.includes('Sources'))", Stop);

        await browser.EvaluateAsync("[...document.querySelectorAll('button[data-custom-id]')].find(b => b.innerText.includes('Full quotes')).click()", Stop);
        await browser.WaitForAsync("document.querySelector('[data-ephemeral]') && document.querySelectorAll('#messages blockquote').length > 0", Stop);

        var picture = await browser.TakePictureAsync(Stop);
        Assert.True(picture.Length > 10_000, "The picture of the page is empty.");
        if (Environment.GetEnvironmentVariable("BRIEFBOT_PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "page.png"), picture, Stop);
        }

        Assert.Empty(bot.Discord.Violations);
    }

    private static Task<string> TypeAsync(Chromium browser, string text) => browser.EvaluateAsync(
        $$"""
        (() => {
          const field = document.querySelector('#text');
          field.value = {{System.Text.Json.JsonSerializer.Serialize(text)}};
          field.dispatchEvent(new Event('input', { bubbles: true }));
          document.querySelector('#composer').requestSubmit();
        })()
        """,
        Stop);
}
