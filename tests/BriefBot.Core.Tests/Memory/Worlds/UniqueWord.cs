using System.Security.Cryptography;
using System.Text;

namespace BriefBot.Core.Tests.Memory.Worlds;

/// <summary>Words that stand in one version of one article only, and that no correction of spelling takes for one another.</summary>
internal static class UniqueWord
{
    public static string Of(int article, int version) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes($"{article}/{version}")).Take(14).Select(b => (char)('a' + (b % 26))));
}
