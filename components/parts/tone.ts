/** What a tint means. It never stands alone: an icon and a word come with it. */
export type Tone = 'neutral' | 'progress' | 'good' | 'attention' | 'problem';
