using System.Globalization;
using System.Text;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>What the proxy before Discord sends when it answers by itself.</summary>
internal static class HtmlAnswers
{
    internal static readonly RestAnswer BadGateway = new(502, Page("502 Bad Gateway"), "text/html");

    internal static RestAnswer TooMany(TimeSpan after) => new(429, Page("error code: 1015"), "text/html")
    {
        Headers = [new("Retry-After", Math.Max(1, Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture))],
    };

    private static byte[] Page(string title) => Encoding.UTF8.GetBytes(
        $"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n<hr><center>cloudflare</center>\r\n</body>\r\n</html>\r\n");
}
