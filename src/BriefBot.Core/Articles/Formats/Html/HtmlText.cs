namespace BriefBot.Articles.Formats.Html;

/// <summary>The words of a small piece of HTML.</summary>
internal static class HtmlText
{
    /// <summary>The words, on one line.</summary>
    internal static string Of(string html) => string.Join(' ', HtmlPage.Parse(html).Lines().Select(line => line.Text));
}
