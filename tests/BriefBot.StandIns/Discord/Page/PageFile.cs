using System.Security.Cryptography;
using System.Text;

namespace BriefBot.StandIns.Discord.Page;

/// <summary>The page, put together from its parts; it loads nothing from anywhere else.</summary>
internal static class PageFile
{
    internal static byte[] Html { get; }

    /// <summary>Lets only the page's own script run, whatever anyone manages to smuggle into a message.</summary>
    internal static string ContentSecurityPolicy { get; }

    static PageFile()
    {
        var script = string.Concat(Read("markdown.js"), Read("page.js"), Read("composer.js"));
        Html = Encoding.UTF8.GetBytes(Read("page.html")
            .Replace("/*PAGE.CSS*/", Read("page.css"), StringComparison.Ordinal)
            .Replace("/*PAGE.JS*/", script, StringComparison.Ordinal));
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        ContentSecurityPolicy = $"default-src 'none'; script-src 'sha256-{hash}'; style-src 'unsafe-inline'; img-src data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static string Read(string name)
    {
        using var stream = typeof(PageFile).Assembly.GetManifestResourceStream($"Page.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
