using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BriefBot.Briefings.Ledger;

/// <summary>Names a row of the ledger.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Date">The local date.</param>
/// <param name="Number">0 for the scheduled one; those that users asked for count from 1.</param>
internal readonly record struct RunKey(string Channel, DateOnly Date, int Number)
{
    /// <summary>With a point and a part's number, Discord's 25 characters take it.</summary>
    private const int NonceLength = 12;

    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>The date as the database keeps it.</summary>
    public string DateText => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// What the nonces of the parts start with. It follows from the key alone: a ledger that was lost, or put back from a
    /// backup, comes to the same.
    /// </summary>
    public string NonceBase
    {
        get
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Channel}|{DateText}|{Number}")));
            return string.Concat(hash.Take(NonceLength).Select(value => Letters[value % Letters.Length]));
        }
    }
}
