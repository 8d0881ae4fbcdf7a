using Samkop.Standards.EForms.Notices;

namespace Samkop.Standards.EForms.Samples;

/// <summary>
/// Made-up notices of every form that the library writes, with content that is right and believable: to try a receiver, a validator or this
/// library with. The same seed and subtype give the same notice, byte for byte when written.
/// </summary>
public static class NoticeSamples
{
    /// <summary>A notice of the form.</summary>
    /// <param name="seed">Any number; neighbours have nothing in common.</param>
    /// <param name="subtype">One of <see cref="NoticeForm.All"/>.</param>
    /// <exception cref="ArgumentException">A subtype that the library does not write.</exception>
    public static Notice Make(int seed, string subtype)
    {
        ArgumentNullException.ThrowIfNull(subtype);
        var form = NoticeForm.Of(subtype) ?? throw new ArgumentException($"Subtype {subtype} is not written.", nameof(subtype));
        return new SampleNotice(seed, form).Make();
    }
}
